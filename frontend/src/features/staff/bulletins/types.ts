import type { components } from '@/api/insight/schema'

type Schemas = components['schemas']

export type BulletinItem = Schemas['BulletinItem']
export type Bulletin = Schemas['BulletinDetail']
export type BulletinFigure = Schemas['BulletinFigure']
export type Section = Schemas['Section']
export type Table = Schemas['Table']
export type Cell = Schemas['Cell']
export type Changes = Schemas['BulletinChanges']
export type Change = Schemas['FigureChange']
export type LaterEntry = Schemas['LaterEntry']
export type LaterPage = Schemas['LaterEntries']
export type TemplateItem = Schemas['TemplateItem']
export type Variable = Schemas['Variable']
export type Schedule = Schemas['Schedule']
export type Run = Schemas['Run']
export type Recipient = Schemas['Recipient']

export const KINDS = ['monthly', 'weekly', 'special'] as const
export const SECTIONS = ['overview', 'units', 'trips', 'libraries', 'signings', 'promises', 'service', 'problems'] as const
export const REPORTS = ['projects_monthly', 'trips_weekly', 'signings_ledger'] as const
export type SectionKey = (typeof SECTIONS)[number]
