"""Tags an enterprise may carry: by these codes crm keeps them, and policies, chains and reports ask for them."""

from typing import Final

ENTERPRISE_TAGS: Final[dict[str, dict[str, str]]] = {
    "global500": {"zh": "世界500强", "en": "Fortune Global 500", "ru": "Fortune Global 500"},
    "china500": {"zh": "中国500强", "en": "China Top 500", "ru": "Топ-500 Китая"},
    "private500": {"zh": "民营500强", "en": "Top 500 private enterprises", "ru": "Топ-500 частных предприятий"},
    "sector100": {"zh": "行业100强", "en": "Top 100 of its sector", "ru": "Топ-100 отрасли"},
    "central_soe": {"zh": "央企", "en": "Central state-owned", "ru": "Центральное госпредприятие"},
    "local_soe": {"zh": "地方国企", "en": "Local state-owned", "ru": "Местное госпредприятие"},
    "srdi": {"zh": "专精特新", "en": "Specialised and innovative", "ru": "Специализированное инновационное"},
    "little_giant": {"zh": "专精特新“小巨人”", "en": "Little giant", "ru": "«Малый гигант»"},
    "high_tech": {"zh": "高新技术企业", "en": "High-tech enterprise", "ru": "Высокотехнологичное предприятие"},
    "unicorn": {"zh": "独角兽", "en": "Unicorn", "ru": "Единорог"},
    "listed": {"zh": "上市公司", "en": "Listed company", "ru": "Публичная компания"},
    "chain_leader": {"zh": "链主企业", "en": "Chain leader", "ru": "Лидер цепочки"},
    "agri_leader": {"zh": "农业产业化龙头", "en": "Leader of agro-industry", "ru": "Лидер агропромышленности"},
    "foreign": {"zh": "外资企业", "en": "Foreign-invested", "ru": "С иностранными инвестициями"},
}
