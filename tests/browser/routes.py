"""Every page there is, read from the router's own files, and who is to look at it."""

import re
from dataclasses import dataclass
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "frontend" / "src"
INVESTOR = "chen.qihang@example.com"
NOBODY = ""
CONCIERGE, SUPERVISOR, MANAGER = "li.min", "cao.zhengping", "sun.yaqin"
PROMOTER = "yan.haitao"
PROMOTION_HEAD = "gu.yuanhang"
LEADER = "jin.weidong"
SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR = "jiang.ximin", "qi.anran", "xie.shenzhi"


@dataclass(frozen=True)
class Visit:
    """One page as one person sees it; `{ticket}` and the like are filled in from what the demo holds."""

    route: str
    who: str
    address: str


VISITS = (
    Visit("/", NOBODY, "/"),
    Visit("/", INVESTOR, "/"),
    Visit("/services", NOBODY, "/services"),
    Visit("/services/:code", NOBODY, "/services/company-registration"),
    Visit("/policies", NOBODY, "/policies"),
    Visit("/policies/fit", NOBODY, "/policies/fit"),
    Visit("/policies/:id", NOBODY, "/policies/{policy}"),
    Visit("/lookup", NOBODY, "/lookup"),
    Visit("/sign-in", NOBODY, "/sign-in"),
    Visit("/consent", INVESTOR, "/consent"),
    Visit("/setup", NOBODY, "/setup"),
    Visit("/unreachable", NOBODY, "/unreachable"),
    Visit("/:path(.*)*", NOBODY, "/nowhere"),
    Visit("/account", INVESTOR, "/account"),
    Visit("/inbox", INVESTOR, "/inbox"),
    Visit("/tickets", INVESTOR, "/tickets"),
    Visit("/tickets/:id", INVESTOR, "/tickets/{ticket}"),
    Visit("/tickets/:id/correct", INVESTOR, "/tickets/{ticket}/correct"),
    Visit("/tickets/:id/rate", INVESTOR, "/tickets/{ticket}/rate"),
    Visit("/apply/:code/:ticketId?", INVESTOR, "/apply/problem-report"),
    Visit("/apply/:code/:ticketId?", INVESTOR, "/apply/company-registration/{draft}"),
    Visit("/apply/:code/:ticketId?", INVESTOR, "/apply/company-registration/{draft}?step=7"),
    Visit("/apply/:code/:ticketId?", INVESTOR, "/apply/company-registration/{draft}?step=8"),
    Visit("/apply/:code/:ticketId/done", INVESTOR, "/apply/company-registration/{ticket}/done"),
    Visit("/staff/sign-in", NOBODY, "/staff/sign-in"),
    Visit("/staff/set-up", CONCIERGE, "/staff/set-up"),
    Visit("/staff/", CONCIERGE, "/staff"),
    Visit("/staff/queue", CONCIERGE, "/staff/queue"),
    Visit("/staff/all", CONCIERGE, "/staff/all"),
    Visit("/staff/tickets/:id", CONCIERGE, "/staff/tickets/{office_ticket}"),
    Visit("/staff/tasks", CONCIERGE, "/staff/tasks"),
    Visit("/staff/problems", CONCIERGE, "/staff/problems"),
    Visit("/staff/statistics", CONCIERGE, "/staff/statistics"),
    Visit("/staff/messages", CONCIERGE, "/staff/messages"),
    Visit("/staff/me", CONCIERGE, "/staff/me"),
    Visit("/staff/supervision", SUPERVISOR, "/staff/supervision"),
    Visit("/staff/supervision", SUPERVISOR, "/staff/supervision?tab=extensions"),
    Visit("/staff/cases", SUPERVISOR, "/staff/cases"),
    Visit("/staff/projects", PROMOTER, "/staff/projects"),
    Visit("/staff/projects", PROMOTER, "/staff/projects?view=table"),
    Visit("/staff/projects/new", PROMOTER, "/staff/projects/new"),
    Visit("/staff/projects/:id", PROMOTER, "/staff/projects/{project}"),
    Visit("/staff/decisions", PROMOTION_HEAD, "/staff/decisions"),
    Visit("/staff/agreements", PROMOTION_HEAD, "/staff/agreements"),
    Visit("/staff/claims", PROMOTION_HEAD, "/staff/claims"),
    Visit("/staff/waivers", PROMOTION_HEAD, "/staff/waivers"),
    Visit("/staff/duplicates", PROMOTION_HEAD, "/staff/duplicates"),
    Visit("/staff/documents", PROMOTION_HEAD, "/staff/documents"),
    Visit("/staff/gates", PROMOTION_HEAD, "/staff/gates"),
    Visit("/staff/items", MANAGER, "/staff/items"),
    Visit("/staff/items/:code", MANAGER, "/staff/items/company-registration"),
    Visit("/staff/policies", MANAGER, "/staff/policies"),
    Visit("/staff/policies/match", MANAGER, "/staff/policies/match"),
    Visit("/staff/policies/:id", MANAGER, "/staff/policies/{policy}"),
    Visit("/staff/calendar", MANAGER, "/staff/calendar"),
    Visit("/staff/enterprises", PROMOTION_HEAD, "/staff/enterprises"),
    Visit("/staff/enterprises/:id", PROMOTION_HEAD, "/staff/enterprises/{enterprise}"),
    Visit("/staff/merge/:id", PROMOTION_HEAD, "/staff/merge/{enterprise}"),
    Visit("/staff/activities", PROMOTION_HEAD, "/staff/activities"),
    Visit("/staff/activities/:id", PROMOTION_HEAD, "/staff/activities/{activity}"),
    Visit("/staff/trip-log/:id", PROMOTION_HEAD, "/staff/trip-log/{activity}"),
    Visit("/staff/follow-ups", PROMOTION_HEAD, "/staff/follow-ups"),
    Visit("/staff/weekly", PROMOTION_HEAD, "/staff/weekly"),
    Visit("/staff/chains", PROMOTION_HEAD, "/staff/chains"),
    Visit("/staff/chains/:id", PROMOTION_HEAD, "/staff/chains/{chain}?node=weave"),
    Visit("/staff/chains/:id", PROMOTION_HEAD, "/staff/chains/{chain}?edit=1&node=weave"),
    Visit("/staff/imports", PROMOTION_HEAD, "/staff/imports"),
    Visit("/staff/imports/:id", PROMOTION_HEAD, "/staff/imports/{ledger}"),
    Visit("/staff/cockpit", LEADER, "/staff/cockpit"),
    Visit("/staff/cockpit", LEADER, "/staff/cockpit?from=2023-01-01&to=2023-10-31"),
    Visit("/staff/cockpit/wall", LEADER, "/staff/cockpit/wall"),
    Visit("/staff/funnel", LEADER, "/staff/funnel"),
    Visit("/staff/trips", LEADER, "/staff/trips?from=2023-01-01&to=2023-11-30"),
    Visit("/staff/promises", LEADER, "/staff/promises"),
    Visit("/staff/indicators", LEADER, "/staff/indicators"),
    Visit("/staff/indicators/:key", LEADER, "/staff/indicators/progress_value?by=month"),
    Visit("/staff/plans", LEADER, "/staff/plans"),
    Visit("/staff/plans", LEADER, "/staff/plans?tab=reached"),
    Visit("/staff/plans/:id", PROMOTION_HEAD, "/staff/plans/{plan}?edit=1"),
    Visit("/staff/bulletins", PROMOTION_HEAD, "/staff/bulletins"),
    Visit("/staff/bulletins/:id", PROMOTION_HEAD, "/staff/bulletins/{bulletin}"),
    Visit("/staff/bulletins/:id", PROMOTION_HEAD, "/staff/bulletins/{bulletin_draft}"),
    Visit("/staff/bulletin-templates", PROMOTION_HEAD, "/staff/bulletin-templates"),
    Visit("/staff/reports", PROMOTION_HEAD, "/staff/reports"),
    Visit("/staff/admin/units", SYSTEM_ADMINISTRATOR, "/staff/admin/units"),
    Visit("/staff/admin/accounts", SYSTEM_ADMINISTRATOR, "/staff/admin/accounts"),
    Visit("/staff/admin/deliveries", SYSTEM_ADMINISTRATOR, "/staff/admin/deliveries"),
    Visit("/staff/admin/robots", SYSTEM_ADMINISTRATOR, "/staff/admin/robots"),
    Visit("/staff/admin/roles", SECURITY_ADMINISTRATOR, "/staff/admin/roles"),
    Visit("/staff/admin/audit", AUDITOR, "/staff/admin/audit"),
)

_PATH = re.compile(r"(?:\bpath: |\bpage\()'([^']*)'")
# The face that only stands until its own routes are loaded.
_PLACEHOLDERS = {"/staff/:path(.*)*"}


def routes_there_are() -> set[str]:
    """Return the routes as the front end declares them."""
    features = SOURCE / "features"
    of_staff = {features / "staff" / "routes.ts", *features.glob("*/staffRoutes.ts")}
    found = {f"/staff/{path}" for file in of_staff for path in _PATH.findall(file.read_text())}
    found |= {f"/{path}" for file in set(features.glob("*/routes.ts")) - of_staff for path in _PATH.findall(file.read_text())}
    own = {"/" + path.lstrip("/") for path in _PATH.findall((SOURCE / "app" / "router.ts").read_text())}
    return found | (own - _PLACEHOLDERS)


def words_areas() -> list[str]:
    """Return the first words of all message keys."""
    return sorted(file.stem for file in (SOURCE / "shared" / "i18n" / "zh-CN").glob("*.json"))
