import { idSchema } from '#domain/kernel';

const LONGEST = 60;

/** What a new fact is recorded under, made of its English title; null where that has no letters and no digits. */
export function factName(title: string): string | null {
  const name = title
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, LONGEST)
    .replace(/-+$/u, '');
  return idSchema.safeParse(name).data ?? null;
}
