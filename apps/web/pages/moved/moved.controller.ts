import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { factStream } from '#domain/obligations';
import { refuseQuery } from '../../platform/request';

/** Permanent: emails and bookmarks have the address of before. */
function lead(request: Request, response: Response, ...parts: readonly string[]): void {
  refuseQuery(request);
  response.redirect(301, `/${[request.language, ...parts.map(encodeURIComponent)].join('/')}`);
}

/** Addresses that pages had, each with the one that does its work now. */
@Controller()
export class MovedController {
  @Get(['obligations/:id/approve-change/:proposalId', 'obligations/:id/refuse-change/:proposalId'])
  change(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Param('proposalId') proposalId: string,
  ): void {
    lead(request, response, 'approvals', id, 'change', proposalId);
  }

  @Get(['obligations/:id/confirm-completion/:occurrence', 'obligations/:id/refuse-completion/:occurrence'])
  completion(
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Param('occurrence') occurrence: string,
  ): void {
    lead(request, response, 'approvals', id, 'completion', occurrence);
  }

  @Get('facts/:name/decide/:proposalId')
  factChange(
    @Req() request: Request,
    @Res() response: Response,
    @Param('name') name: string,
    @Param('proposalId') proposalId: string,
  ): void {
    lead(request, response, 'approvals', factStream(name), 'change', proposalId);
  }

  /** A fact is recorded beside the entries, and is none of them. */
  @Get('obligations/fact-:name')
  fact(@Req() request: Request, @Res() response: Response, @Param('name') name: string): void {
    lead(request, response, 'facts', name);
  }

  @Get('new-obligation')
  fromSentence(@Req() request: Request, @Res() response: Response): void {
    lead(request, response, 'new', 'from-sentence');
  }

  @Get('new-duty')
  duty(@Req() request: Request, @Res() response: Response): void {
    lead(request, response, 'new');
  }
}
