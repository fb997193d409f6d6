import { inject, provide, type ComputedRef, type InjectionKey } from 'vue'

export interface FieldWiring {
  id: string
  describedBy: string | undefined
  invalid: boolean
  required: boolean
}

const KEY: InjectionKey<ComputedRef<FieldWiring>> = Symbol('field')

export const provideField = (wiring: ComputedRef<FieldWiring>): void => provide(KEY, wiring)
/** The DxField around a control, which gives it id, description and error state. */
export const useField = (): ComputedRef<FieldWiring> | null => inject(KEY, null)

export interface Option<T extends string = string> {
  value: T
  label: string
  help?: string
  disabled?: boolean
}

export type Tone = 'act' | 'wait' | 'late' | 'done' | 'info'
