/** Industries an investor is likely to look for, by GB/T 4754; the whole list is the office's. */
export const INDUSTRIES = ['A', '13', '14', '15', '17', '18', '26', '30', '32', '38', '44', 'C', 'E', 'F', 'G', 'H', 'I'] as const

/** Home regions by GB/T 2260. */
export const REGIONS = ['110000', '120000', '130000', '310000', '320000', '330000', '340000', '350000', '370000', '410000', '420000', '440000', '510000', '610000', '650000'] as const

export const TAGS = ['global500', 'china500', 'sector100', 'srdi', 'little_giant', 'high_tech', 'chain_leader', 'agri_leader'] as const

/** Groups of provinces, by the codes of the classifications. */
export const REGION_GROUPS = ['jingjinji', 'yangtze-delta', 'pearl-delta'] as const
