export type paths = any
