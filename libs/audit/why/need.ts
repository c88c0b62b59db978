import type { Bilingual, Refusal } from '#kernel';

/** Something that would have to be so: a refusal of the core, or a stable code of ours, in a sentence. */
export type Need = Pick<Refusal, 'code' | 'message'>;

export const need = (code: string, message: Bilingual): Need => ({ code, message });

/** The refusals that there are, each once. */
export function needsOf(refusals: readonly (Need | null)[]): readonly Need[] {
  const found = refusals.filter((refusal) => refusal !== null);
  return [
    ...new Map(found.map(({ code, message }) => [`${code} ${message.en}`, { code, message }])).values(),
  ];
}
