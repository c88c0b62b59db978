import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum';
import type { Request } from 'express';
import { z } from 'zod';
import { type Bilingual, both, jsonPointer } from '#domain/kernel';
import { badRequest } from '../problem/problem';

/** Understood at every address: in which language a problem is described. */
const LANG = 'lang';
const languages = z.enum(['cy', 'en']).optional();

/** The names that an operation’s query may hold. */
function namesAskedBy(controller: object, operation: string): readonly string[] {
  const parameters = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, operation) ?? {}) as Readonly<
    Record<string, { readonly schema?: unknown }>
  >;
  return Object.entries(parameters)
    .filter(([kind]) => kind.startsWith(`${RouteParamtypes.QUERY}:`))
    .flatMap(([, { schema }]) => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : []));
}

const notAskedBy = (name: string, known: readonly string[]): Bilingual => {
  const [en, cy] =
    known.length === 0
      ? ['It takes none.', 'Nid yw’n cymryd yr un.']
      : [`It takes: ${known.join(', ')}.`, `Mae’n cymryd: ${known.join(', ')}.`];
  return both(
    `“${name}” is no parameter of this address. ${en}`,
    `Nid yw “${name}” yn baramedr i’r cyfeiriad hwn. ${cy}`,
  );
};

const NO_LANGUAGE = both('lang is cy or en.', 'Rhaid i lang fod yn cy neu’n en.');

/** Refuses parameters that the operation does not have: none is passed over in silence. Their values its schema judges. */
@Injectable()
export class KnownQueryGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { query } = context.switchToHttp().getRequest<Request>();
    const known = namesAskedBy(context.getClass(), context.getHandler().name);
    const unknown = Object.keys(query)
      .filter((name) => name !== LANG && !known.includes(name))
      .map((name) => ({ pointer: jsonPointer([name]), detail: notAskedBy(name, known) }));
    const faults = languages.safeParse(query[LANG]).success
      ? unknown
      : [...unknown, { pointer: jsonPointer([LANG]), detail: NO_LANGUAGE }];
    if (faults.length > 0) throw badRequest(faults);
    return true;
  }
}
