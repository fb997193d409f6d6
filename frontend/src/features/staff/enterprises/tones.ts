import type { Tone } from '@/shared/ui/field'

const TONES: Record<string, Tone> = {
  new: 'info',
  contacted: 'act',
  visited: 'act',
  interested: 'wait',
  cooperating: 'done',
  dormant: 'info',
  none: 'info',
  contact_kept: 'act',
  visit_agreed: 'act',
  intent: 'wait',
  signed: 'done',
}

/** Colour and shape of how far one is with an enterprise, or of how a meeting ended. */
export const toneOf = (word: string): Tone => TONES[word] ?? 'info'
