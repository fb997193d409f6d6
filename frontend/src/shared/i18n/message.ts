export type Params = Record<string, string | number | null | undefined>

/** Russian has a form for 1, 21, 31; one for 2–4, 22–24; and one for the rest. */
function russianForm(count: number): number {
  const [tens, ones] = [Math.floor((count % 100) / 10), count % 10]
  if (tens === 1 || ones === 0 || ones > 4) return 2
  return ones === 1 ? 0 : 1
}

/** Which of a message's forms, written "one | other" or in Russian "one | few | many", fits a count. */
function form(forms: string[], count: number, language: string): string {
  const wanted = language === 'ru' && forms.length > 2 ? russianForm(count) : Number(count !== 1)
  return forms[Math.min(wanted, forms.length - 1)]!.trim()
}

/** Fill `{name}` from the parameters; `{'@'}` stands for the character itself. */
export function fill(message: string, params: Params, language: string, count?: number): string {
  const chosen = count === undefined ? message : form(message.split('|'), count, language)
  return chosen.replace(/\{(?:'([^']*)'|(\w+))\}/g, (_match, literal: string | undefined, name: string) => literal ?? String(params[name] ?? ''))
}
