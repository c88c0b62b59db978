import type { Request } from 'express';
import type { z } from 'zod';
import type { Person } from '#application/directory';
import type { Bilingual, CommandId, Language, ObligationId, PostId, Refusal } from '#domain/kernel';
import type { Actor, Command, ObligationDefinition } from '#domain/obligations';
import type { Submission, Submitted } from '#application/submit-command';
import type { WebServices } from '../platform/services';
import type { Body, Field } from './field';

/** What a form asks, whatever comes of the answers. */
export interface Questions<Model, Schema extends z.ZodType> {
  /** the page's folder */
  readonly page: string;
  readonly schema: Schema;
  /** the same, where what fits hangs on what the form is about */
  readonly schemaFor?: (model: Model) => Schema;
  readonly fields: readonly Field<Model>[];
  /** why the answers do not fit what the form is about, at the field that the pointer names; null where they do */
  readonly check?: (answers: z.output<Schema>, model: Model) => Refusal | null;
  /** answers that stand in the form when it is opened */
  readonly initial?: (model: Model, query: Readonly<Record<string, string>>) => Body;
  /** with what follows from the answers so far, where the form is shown again before it is sent */
  readonly completed?: (body: Body) => Body;
  /** what else the page's template is given */
  readonly data?: (model: Model, language: Language) => object;
}

/** What a form asks and the command its answers become. */
export interface FormDefinition<Model, Schema extends z.ZodType> extends Questions<Model, Schema> {
  readonly command: Command['type'];
  /**
   * the page shows all that the command would do: no page to check comes between. Whoever may see what it is about may open it;
   * only sending takes the permission
   */
  readonly isItselfTheCheck?: boolean;
  /** the same answers under the same command id make the same command: ids inside are made from it */
  readonly toCommand: (answers: z.output<Schema>, model: Model, commandId: CommandId) => Command;
}

/** What a form is about, whatever comes of it. */
export interface PageBase<Model> {
  /** @throws NotFoundException where there is nothing to ask about */
  readonly model: (services: WebServices, request: Request) => Promise<Model>;
  readonly back: (model: Model) => string;
  /** the version of the stream that the page shows, where it is about one that is there */
  readonly version?: (model: Model) => number;
  /** why the form could only be refused whatever its answers; null where it could be accepted */
  readonly whyNot?: (model: Model, page: string, person: Person) => Bilingual | null;
  /** the post in which the person acts, where they hold several */
  readonly post?: (model: Model, posts: readonly PostId[]) => PostId | undefined;
  /** what is said before the button: who else must agree; null where nobody */
  readonly saidBefore?: (model: Model, page: string, actor: Actor) => Bilingual | null;
  /** what the base's templates call */
  readonly helpers?: (model: Model, language: Language) => object;
}

/** What the forms of one kind have in common. */
export interface FormBase<Model> extends PageBase<Model> {
  /** the stream that the command is for */
  readonly target: (model: Model, command: Command) => ObligationId;
  /** how it is sent, where not as a command alone */
  readonly submit?: (services: WebServices, submission: Submission) => Promise<Submitted>;
  /** of the entry, where there is one already */
  readonly definition?: (model: Model) => ObligationDefinition;
  /** without the language prefix */
  readonly next: (model: Model, command: Command) => string;
}
