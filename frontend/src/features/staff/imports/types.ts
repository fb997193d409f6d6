import type { components } from '@/api/crm/schema'

type Schemas = components['schemas']

export type ImportBatch = Schemas['ImportBatch']
export type ImportItem = Schemas['ImportItem']
export type ImportField = Schemas['ImportField']
export type ImportPatch = Schemas['ImportPatch']
export type PreviewRow = Schemas['PreviewRow']
export type ImportedRow = Schemas['ImportedRow']

export const MONEY_UNITS = ['元', '千元', '万元', '百万元', '千万元', '亿元'] as const
export const RULES = ['skip', 'update', 'new'] as const
export const STATE_TONES = { mapping: 'wait', queued: 'act', running: 'act', done: 'done', cancelled: 'info', failed: 'late', undoing: 'act', undone: 'info' } as const
export const MOVING = new Set<ImportBatch['state']>(['queued', 'running', 'undoing'])
