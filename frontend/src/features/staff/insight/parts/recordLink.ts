import type { Links } from '../types'

/** The page of whatever a record is of: its project first, since that tells its story. */
export function pageOf(links: Links): string | null {
  if (links.project_id) return `/staff/projects/${links.project_id}`
  if (links.ticket_id) return `/staff/tickets/${links.ticket_id}`
  if (links.activity_id) return `/staff/activities/${links.activity_id}`
  return links.enterprise_id ? `/staff/enterprises/${links.enterprise_id}` : null
}

/** Where a figure's row leads: what it is a record of comes before what it belongs to. */
export function pageOfRecord(kind: string, links: Links): string | null {
  const own: Record<string, string | null> = {
    activity: links.activity_id && `/staff/activities/${links.activity_id}`,
    enterprise: links.enterprise_id && `/staff/enterprises/${links.enterprise_id}`,
    encounter: links.activity_id && `/staff/activities/${links.activity_id}`,
  }
  return own[kind] ?? pageOf(links)
}
