import type { RouteRecordRaw } from 'vue-router'
import type { Feature, StaffNavEntry } from '@/app/feature'

const READS = ['concierge.tickets.read_all', 'concierge.tickets.handle', 'concierge.tickets.supervise']
const HANDLES = ['concierge.tickets.handle']
const SUPERVISES = ['concierge.tickets.supervise']
const WORKS = ['concierge.tasks.work', ...READS]
const STATISTICS = ['concierge.statistics.read']
const FIGURES = ['insight.figures.read']
const DRAFTS = ['insight.figures.export']
const BULLETIN_WORDS = ['bulletins', 'insight']
const PROBLEMS = ['concierge.problems.manage']
const ITEMS = ['concierge.items.edit']
const POLICIES = ['concierge.policies.edit', 'concierge.policies.review']
const POLICY_WORDS = ['policyDesk', 'policies', 'crm']
const LEDGER_WORDS = ['projects', 'ledgers']
const CALENDAR = ['concierge.calendar.edit']
const ACCOUNTS = ['identity.accounts.manage', 'identity.roles.manage']
const UNITS = ['identity.units.manage']
const ROLES = ['identity.roles.manage']
const AUDIT = ['identity.audit.read']
const DELIVERIES = ['messaging.deliveries.read']
const ROBOTS = ['messaging.robots.manage']
const PROJECTS = ['library.projects.read']
const GATES = ['library.gates.edit']
const DECIDES = ['library.waivers.approve', 'library.projects.manage']
const NEW_PROJECTS = ['library.projects.edit']
const ENTERPRISES = ['crm.enterprises.read']
const MERGES = ['crm.enterprises.merge']
const CRM_LOGS = ['crm.activities.log']
const CRM_IMPORTS = ['crm.imports.run']

type Load = () => Promise<unknown>

/** A page of the desk; its nav entry, words and rights travel with it. */
function page(path: string, key: string, component: Load, permissions?: string[], area: string | string[] = [], nav = key): RouteRecordRaw {
  return {
    path,
    name: `staff-${path.split('/:')[0]!.replaceAll('/', '-')}${path.includes(':') ? '-one' : ''}`,
    component,
    meta: { title: `staff.nav.${key}`, nav, areas: ['desk', ...[area].flat()], ...(permissions ? { permissions } : {}) },
  }
}

/** A page that opens without network too. */
const standing = (route: RouteRecordRaw): RouteRecordRaw => ({ ...route, meta: { ...route.meta, offline: true } }) as RouteRecordRaw

const pages: RouteRecordRaw[] = [
  { path: '', name: 'staff-home', component: () => import('./desk/HomePage.vue'), meta: { areas: ['desk'], title: 'staff.nav.mine' } },
  page('queue', 'mine', () => import('./queue/QueuePage.vue'), HANDLES),
  page('all', 'all', () => import('./queue/QueuePage.vue'), READS),
  page('tickets/:id', 'all', () => import('./ticket/TicketPage.vue'), WORKS, 'crm'),
  page('tasks', 'tasks', () => import('./tasks/TasksPage.vue'), WORKS),
  page('supervision', 'supervised', () => import('./supervision/SupervisionPage.vue'), SUPERVISES, 'reports'),
  page('cases', 'cases', () => import('./supervision/CasesPage.vue'), SUPERVISES, 'reports'),
  page('problems', 'problems', () => import('./problems/ProblemsPage.vue'), PROBLEMS, 'reports'),
  page('projects', 'projects', () => import('./projects/ProjectsPage.vue'), PROJECTS, 'projects'),
  page('projects/new', 'projects', () => import('./projects/NewProjectPage.vue'), NEW_PROJECTS, 'projects'),
  page('projects/:id', 'projects', () => import('./projects/ProjectPage.vue'), PROJECTS, 'projects'),
  page('decisions', 'decisions', () => import('./ledgers/DecisionsPage.vue'), DECIDES, LEDGER_WORDS),
  page('agreements', 'agreements', () => import('./ledgers/AgreementsPage.vue'), PROJECTS, LEDGER_WORDS, 'ledgers'),
  page('claims', 'claims', () => import('./ledgers/ClaimsPage.vue'), PROJECTS, LEDGER_WORDS, 'ledgers'),
  page('waivers', 'waivers', () => import('./ledgers/WaiversPage.vue'), PROJECTS, LEDGER_WORDS, 'ledgers'),
  page('duplicates', 'duplicates', () => import('./ledgers/DuplicatesPage.vue'), PROJECTS, LEDGER_WORDS, 'ledgers'),
  page('documents', 'documents', () => import('./ledgers/DocumentsPage.vue'), PROJECTS, LEDGER_WORDS, 'ledgers'),
  page('gates', 'gates', () => import('./gates/GatesPage.vue'), PROJECTS, ['projects', 'gates']),
  page('enterprises', 'enterprises', () => import('./enterprises/EnterprisesPage.vue'), ENTERPRISES, 'crm'),
  page('enterprises/:id', 'enterprises', () => import('./enterprises/EnterprisePage.vue'), ENTERPRISES, 'crm'),
  page('merge/:id', 'enterprises', () => import('./enterprises/MergePage.vue'), MERGES, 'crm'),
  page('activities', 'activities', () => import('./activities/ActivitiesPage.vue'), ENTERPRISES, 'crm'),
  page('activities/:id', 'activities', () => import('./activities/ActivityPage.vue'), ENTERPRISES, 'crm'),
  standing(page('trip-log/:id', 'activities', () => import('./activities/TripLogPage.vue'), CRM_LOGS, 'crm')),
  page('follow-ups', 'followUps', () => import('./activities/FollowUpsPage.vue'), ENTERPRISES, 'crm'),
  page('weekly', 'weekly', () => import('./activities/WeeklyPage.vue'), ENTERPRISES, 'crm'),
  page('chains', 'chains', () => import('./chains/ChainsPage.vue'), ENTERPRISES, 'crm'),
  page('chains/:id', 'chains', () => import('./chains/ChainPage.vue'), ENTERPRISES, 'crm'),
  page('imports', 'imports', () => import('./imports/ImportsPage.vue'), CRM_IMPORTS, 'crm'),
  page('imports/:id', 'imports', () => import('./imports/ImportPage.vue'), CRM_IMPORTS, 'crm'),
  page('cockpit', 'cockpit', () => import('./insight/cockpit/CockpitPage.vue'), FIGURES, 'insight'),
  page('funnel', 'funnel', () => import('./insight/cockpit/FunnelPage.vue'), FIGURES, 'insight', 'cockpit'),
  page('trips', 'trips', () => import('./insight/cockpit/TripsPage.vue'), FIGURES, 'insight', 'cockpit'),
  page('promises', 'promises', () => import('./insight/cockpit/PromisesPage.vue'), FIGURES, 'insight', 'cockpit'),
  page('indicators', 'indicators', () => import('./insight/indicators/IndicatorsPage.vue'), FIGURES, 'insight'),
  page('indicators/:key', 'indicators', () => import('./insight/indicators/IndicatorPage.vue'), FIGURES, 'insight'),
  page('plans', 'plans', () => import('./insight/plans/PlansPage.vue'), FIGURES, 'insight'),
  page('plans/:id', 'plans', () => import('./insight/plans/PlanPage.vue'), FIGURES, 'insight'),
  page('bulletins', 'bulletins', () => import('./bulletins/BulletinsPage.vue'), FIGURES, BULLETIN_WORDS),
  page('bulletins/:id', 'bulletins', () => import('./bulletins/BulletinPage.vue'), FIGURES, BULLETIN_WORDS),
  page('bulletin-templates', 'bulletins', () => import('./bulletins/TemplatesPage.vue'), DRAFTS, 'bulletins'),
  page('reports', 'reports', () => import('./bulletins/ReportsPage.vue'), FIGURES, BULLETIN_WORDS),
  page('statistics', 'statistics', () => import('./statistics/StatisticsPage.vue'), STATISTICS, 'reports'),
  page('items', 'items', () => import('./items/ItemsPage.vue'), ITEMS, 'office'),
  page('items/:code', 'items', () => import('./items/ItemPage.vue'), ITEMS, 'office'),
  page('policies', 'policies', () => import('./policies/PoliciesPage.vue'), POLICIES, POLICY_WORDS),
  page('policies/match', 'policies', () => import('./policies/MatchPage.vue'), POLICIES, POLICY_WORDS),
  page('policies/:id', 'policies', () => import('./policies/PolicyPage.vue'), POLICIES, POLICY_WORDS),
  page('calendar', 'calendar', () => import('./calendar/CalendarPage.vue'), CALENDAR, 'office'),
  page('admin/units', 'units', () => import('./admin/UnitsPage.vue'), UNITS, 'office'),
  page('admin/accounts', 'accounts', () => import('./admin/AccountsPage.vue'), ACCOUNTS, 'office'),
  page('admin/roles', 'roles', () => import('./admin/RolesPage.vue'), ROLES, 'office'),
  page('admin/audit', 'audit', () => import('./admin/AuditPage.vue'), AUDIT, 'office'),
  page('admin/deliveries', 'deliveries', () => import('./admin/DeliveriesPage.vue'), DELIVERIES, 'office'),
  page('admin/robots', 'robots', () => import('./admin/RobotsPage.vue'), ROBOTS, 'office'),
  page('messages', 'messages', () => import('./me/MessagesPage.vue')),
  page('me', 'me', () => import('./me/MePage.vue'), undefined, 'account'),
]

type Row = [key: string, to: string, icon: StaffNavEntry['icon'], group: StaffNavEntry['group'], permissions?: string[]]

const entries: Row[] = [
  ['mine', '/staff/queue', 'tickets', 'work', HANDLES],
  ['all', '/staff/all', 'list', 'work', READS],
  ['tasks', '/staff/tasks', 'building', 'work', WORKS],
  ['supervised', '/staff/supervision', 'flag', 'work', SUPERVISES],
  ['cases', '/staff/cases', 'star', 'work', SUPERVISES],
  ['problems', '/staff/problems', 'problem', 'work', PROBLEMS],
  ['decisions', '/staff/decisions', 'decide', 'work', DECIDES],
  ['projects', '/staff/projects', 'board', 'records', PROJECTS],
  ['ledgers', '/staff/agreements', 'paper', 'records', PROJECTS],
  ['enterprises', '/staff/enterprises', 'building', 'records', ENTERPRISES],
  ['activities', '/staff/activities', 'briefcase', 'records', ENTERPRISES],
  ['followUps', '/staff/follow-ups', 'check', 'records', ENTERPRISES],
  ['weekly', '/staff/weekly', 'calendar', 'records', ENTERPRISES],
  ['chains', '/staff/chains', 'link', 'records', ENTERPRISES],
  ['imports', '/staff/imports', 'upload', 'records', CRM_IMPORTS],
  ['cockpit', '/staff/cockpit', 'chart', 'reports', FIGURES],
  ['indicators', '/staff/indicators', 'list', 'reports', FIGURES],
  ['plans', '/staff/plans', 'flag', 'reports', FIGURES],
  ['bulletins', '/staff/bulletins', 'paper', 'reports', FIGURES],
  ['reports', '/staff/reports', 'download', 'reports', FIGURES],
  ['statistics', '/staff/statistics', 'chart', 'reports', STATISTICS],
  ['items', '/staff/items', 'services', 'admin', ITEMS],
  ['policies', '/staff/policies', 'star', 'records', POLICIES],
  ['gates', '/staff/gates', 'gate', 'admin', GATES],
  ['calendar', '/staff/calendar', 'calendar', 'admin', CALENDAR],
  ['units', '/staff/admin/units', 'building', 'admin', UNITS],
  ['accounts', '/staff/admin/accounts', 'people', 'admin', ACCOUNTS],
  ['roles', '/staff/admin/roles', 'person', 'admin', ROLES],
  ['audit', '/staff/admin/audit', 'check', 'admin', AUDIT],
  ['deliveries', '/staff/admin/deliveries', 'upload', 'admin', DELIVERIES],
  ['robots', '/staff/admin/robots', 'people', 'admin', ROBOTS],
  ['messages', '/staff/messages', 'inbox', 'reports'],
]

const feature: Feature = {
  staff: [
    { path: '', component: () => import('./desk/StaffDesk.vue'), meta: { areas: ['desk'] }, children: pages },
    {
      path: 'cockpit/wall',
      name: 'staff-wall',
      component: () => import('./insight/wall/WallPage.vue'),
      meta: { title: 'staff.nav.cockpit', access: 'staff', bare: true, areas: ['staff', 'desk', 'insight'], permissions: FIGURES },
    },
  ],
  nav: entries.map(([key, to, icon, group, permissions], order) => ({
    key,
    to,
    icon,
    group,
    order,
    label: `staff.nav.${key}`,
    ...(permissions ? { permissions } : {}),
  })),
}

export default feature
