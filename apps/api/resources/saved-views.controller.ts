import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Person } from '#application/directory';
import { registerFilter, registerOrders } from '#application/queries';
import {
  LONGEST_NAME,
  type ViewRefusal,
  deleteSavedView,
  makeView,
  noSuchView,
  renameSavedView,
  savedViews,
} from '#application/saved-views';
import type { Instant } from '#domain/kernel';
import { NOW } from '#platform/clock.module';
import { LEDGER } from '#platform/ledger.module';
import type { Ledger } from '#record/ledger';
import { SignedInPerson } from '../access/signed-in.guard';
import { Problem } from '../problem/problem';
import { AskedPage, type PageAsked, type PageQuery, pageOf, pageQuery } from '../service/paging';

const idSchema = z.uuid();
const name = z.string().max(10 * LONGEST_NAME);

/** What the register is asked for, as `GET /obligations` takes it, without a place in the list. */
const savedQuery = registerFilter.extend({
  sort: z.enum(registerOrders.flatMap((order) => [order, `-${order}` as const])).optional(),
});

const given = z.strictObject({
  id: idSchema.describe('of the caller’s making: sent twice, it is saved once'),
  name,
  query: z.strictObject(savedQuery.shape),
});
const renaming = z.strictObject({ name });

const STATUS: Partial<Record<ViewRefusal['code'], number>> = {
  'view-name-taken': 409,
  'too-many-views': 409,
  'no-such-view': 404,
};

const refused = ({ code, message }: ViewRefusal): Problem => new Problem(STATUS[code] ?? 422, code, message);

/** The caller’s own views of the register, by name: the same as on the pages. */
@ApiTags('obligations')
@ApiBearerAuth()
@Controller('saved-views')
export class SavedViewsController {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(NOW) private readonly now: () => Instant,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The caller’s saved views of the register, by name' })
  async list(
    @SignedInPerson() person: Person,
    @Query({ schema: pageQuery }) _page: PageQuery,
    @AskedPage() asked: PageAsked,
  ) {
    const { items, next } = await pageOf(await savedViews(this.ledger, person.id), ({ id }) => id, asked);
    const views = items.map((view) => ({
      id: view.id,
      name: view.name,
      query: Object.fromEntries(new URLSearchParams(view.query)),
    }));
    return { views, next };
  }

  @Post()
  @ApiOperation({ summary: 'Save what the register is asked for under a name' })
  async save(@Body({ schema: given }) body: z.infer<typeof given>, @SignedInPerson() person: Person) {
    const asked = Object.entries(body.query).filter(
      (pair): pair is [string, string] => pair[1] !== undefined,
    );
    const query = new URLSearchParams(asked).toString();
    const made = await makeView(this.ledger, {
      personId: person.id,
      id: body.id,
      name: body.name,
      query,
      now: this.now(),
    });
    if (!made.ok) throw refused(made.refusal);
    return { id: body.id };
  }

  @Post(':id/rename')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give a saved view another name' })
  async rename(
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: renaming }) body: z.infer<typeof renaming>,
    @SignedInPerson() person: Person,
  ) {
    const renamed = await renameSavedView(this.ledger, { personId: person.id, id, name: body.name });
    if (!renamed.ok) throw refused(renamed.refusal);
    return { id };
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a saved view' })
  async delete(
    @Param('id', { schema: idSchema }) id: string,
    @SignedInPerson() person: Person,
  ): Promise<void> {
    if (!(await deleteSavedView(this.ledger, { personId: person.id, id }))) throw refused(noSuchView);
  }
}
