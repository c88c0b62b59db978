import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import { deputiesOn } from '#application/delegation';
import * as queries from '#application/queries';
import { type CurrentDirectory, type Person, actorFor, secondPeople } from '#application/directory';
import { type Instant, dateInWales } from '#domain/kernel';
import type { Ledger } from '#record/ledger';
import { NOW } from '#platform/clock.module';
import { DIRECTORY } from '#platform/directory.module';
import { LEDGER } from '#platform/ledger.module';
import { AskedBy, SignedInPerson } from '../access/signed-in.guard';
import { accepted } from '../service/accepted';
import { tagged } from '../service/entity-tag';
import {
  diffQuery,
  idParameter,
  knownQuery,
  pointQuery,
  positionParameter,
  whyQuery,
  yearsQuery,
} from '../service/parameters';
import { AskedPage, type PageAsked, type PageQuery, pageOf, pageQuery } from '../service/paging';

const historyQuery = knownQuery.extend(pageQuery.shape);

const Id = () => Param('id', { schema: idParameter });

/** An obligation as the API shows it. */
const body = ({ state, occurrences, warnings, agenda, needs }: queries.ObligationWithNeeds) => ({
  ...state,
  occurrences,
  warnings,
  agenda,
  needs,
});

@ApiTags('obligations')
@ApiBearerAuth()
@Controller('obligations')
export class ObligationsController {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    @Inject(NOW) private readonly now: () => Instant,
    @Inject(DIRECTORY) private readonly directory: CurrentDirectory,
  ) {}

  @Get(':id')
  @ApiOperation({
    summary:
      'One obligation as it stands, with the workings of its dates and who acts today for its owner and approver',
  })
  async get(
    @AskedBy() viewer: queries.Viewer,
    @Id() id: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    const view = accepted(await queries.obligation(viewer, this.ledger, { id, now: this.now() }));
    const { ledger, directory } = this;
    const today = dateInWales(this.now());
    const deputies = await deputiesOn({ ledger, directory: directory.current }, view.state, today);
    return tagged(response, view.state.version, { ...body(view), deputies });
  }

  @Get(':id/as-of')
  @ApiOperation({ summary: 'One obligation as it was known at one time, as effective on another, or both' })
  async asOf(
    @AskedBy() viewer: queries.Viewer,
    @Id() id: string,
    @Query({ schema: pointQuery }) query: z.infer<typeof pointQuery>,
  ) {
    const point = accepted(queries.pointOf(query, this.now()));
    const view = accepted(await queries.asOf(viewer, this.ledger, { id, point, now: this.now() }));
    const { registeredLater, judgedOn, events } = view;
    return { point, registeredLater, judgedOn, records: events.length, obligation: body(view) };
  }

  @Get(':id/diff')
  @ApiOperation({
    summary:
      'The fields that differ between two points of the record, with the events between as the reasons',
  })
  async diff(
    @AskedBy() viewer: queries.Viewer,
    @Id() id: string,
    @Query({ schema: diffQuery }) query: z.infer<typeof diffQuery>,
  ) {
    const at = this.now();
    const [from, to] = [
      accepted(queries.pointIn(query.from, at), '/from'),
      accepted(queries.pointIn(query.to, at), '/to'),
    ];
    const difference = accepted(await queries.diff(viewer, this.ledger, { id, from, to }));
    const { changes, added, removed } = difference;
    return { from, to, changes, added, removed };
  }

  @Get(':id/why')
  @ApiOperation({
    summary: 'Why a field has its value: record, rule, versions, evidence and person; or why it has none',
  })
  async why(
    @AskedBy() viewer: queries.Viewer,
    @Id() id: string,
    @Query({ schema: whyQuery }) { field, ...query }: z.infer<typeof whyQuery>,
  ) {
    const point = accepted(queries.pointOf(query, this.now()));
    const asked = { id, field, point, now: this.now() };
    return { point, ...accepted(await queries.why(viewer, this.ledger, asked)).why };
  }

  @Get(':id/history')
  @ApiOperation({ summary: 'Every recorded event, with who, when and why, and the version it led to' })
  async history(
    @AskedBy() viewer: queries.Viewer,
    @Id() id: string,
    @Query({ schema: historyQuery }) query: z.infer<typeof historyQuery>,
    @AskedPage() asked: PageAsked,
  ) {
    const { known } = accepted(queries.pointOf({ known: query.known }, this.now()));
    const all = accepted(await queries.history(viewer, this.ledger, { id, known }));
    const { items, next } = await pageOf(all, ({ position }) => String(position), asked);
    return { history: items, next };
  }

  @Get(':id/history/:position')
  @ApiOperation({
    summary:
      'Why one record is there: what was decided, from which rule, versions and evidence, and what it changed',
  })
  async record(
    @AskedBy() viewer: queries.Viewer,
    @Id() id: string,
    @Param('position', { schema: positionParameter }) position: number,
  ) {
    const asked = { id, position, now: this.now() };
    return accepted(await queries.historyEvent(viewer, this.ledger, asked)).recorded;
  }

  @Get(':id/forecast')
  @ApiOperation({ summary: 'What it will do of itself in the years to come' })
  async forecast(
    @AskedBy() viewer: queries.Viewer,
    @Id() id: string,
    @Query({ schema: yearsQuery }) { years }: z.infer<typeof yearsQuery>,
  ) {
    const asked = { id, years, now: this.now() };
    return { years, items: accepted(await queries.forecast(viewer, this.ledger, asked)) };
  }

  @Get(':id/who-decides')
  @ApiOperation({
    summary: 'Who must agree on what: one person, the owner, or two; and who could be the second',
  })
  async whoDecides(@AskedBy() viewer: queries.Viewer, @Id() id: string, @SignedInPerson() person: Person) {
    const matters = accepted(await queries.whoDecides(viewer, this.ledger, { id, now: this.now() }));
    const others = secondPeople(this.directory.current, actorFor(person));
    return {
      matters,
      secondPeople: others.map(({ id: personId, name, posts }) => ({ personId, name, posts })),
    };
  }

  @Get(':id/links')
  @ApiOperation({ summary: 'The entries that it is linked to, and those that are linked to it, in words' })
  async links(
    @AskedBy() viewer: queries.Viewer,
    @Id() id: string,
    @Query({ schema: pageQuery }) _page: PageQuery,
    @AskedPage() asked: PageAsked,
  ) {
    const all = accepted(await queries.links(viewer, this.ledger, { id, now: this.now() }));
    const keyOf = ({ type, to, inverse }: queries.LinkedEntry) => [type, to, inverse].join(' ');
    const { items, next } = await pageOf(all, keyOf, asked);
    return { links: items, next };
  }

  @Get(':id/mails')
  @ApiOperation({ summary: 'Who was notified, when, and what became of every attempt' })
  async mails(
    @AskedBy() viewer: queries.Viewer,
    @Id() id: string,
    @Query({ schema: pageQuery }) _page: PageQuery,
    @AskedPage() asked: PageAsked,
  ) {
    const all = accepted(await queries.mails(viewer, this.ledger, { id }));
    const { items, next } = await pageOf(all, ({ mailId }) => mailId, asked);
    return { mails: items, next };
  }
}
