import { createHash } from 'node:crypto';
import type { Request } from 'express';
import type { z } from 'zod';
import { type Refusal, type Result, canonicalJson, ok } from '#domain/kernel';
import type { Command } from '#domain/obligations';
import type { WebServices } from '../platform/services';
import type { FormDefinition } from './form-definition';

/** What a form's answers would do, and the mark by which it is known that just this was seen. */
export interface FormPreview {
  readonly template: string;
  readonly data: object;
  readonly seen: string;
}

/** What a command would do, where its form shows that first; null where there is nothing to see. */
export async function previewOf<Model, Schema extends z.ZodType>(
  { preview }: Pick<FormDefinition<Model, Schema>, 'preview'>,
  services: WebServices,
  request: Request,
  command: Command,
): Promise<Result<FormPreview, Refusal> | null> {
  const found = (await preview?.of(services, request, command)) ?? null;
  if (preview === undefined || found === null || !found.ok)
    return found as null | Extract<typeof found, { ok: false }>;
  const said = canonicalJson(JSON.parse(JSON.stringify([command, found.value])));
  const seen = createHash('sha256').update(said).digest('hex');
  return ok({ template: preview.template, data: found.value, seen });
}

/** The parameters of an address that have one value. */
export const textsIn = (query: Request['query']): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(query).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
