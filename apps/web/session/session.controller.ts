import { Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { formatTime } from '../platform/format';
import { refuseQuery } from '../platform/request';
import { SERVICE_OPTIONS, type ServiceOptions } from '../platform/service-options';
import { WEB_SERVICES, type WebServices } from '../platform/services';
import { sessionEnds } from '../platform/session-limits';

/** What the page’s own script asks, so that nobody is signed out unwarned. */
@Controller('session')
export class SessionController {
  constructor(
    @Inject(WEB_SERVICES) private readonly services: WebServices,
    @Inject(SERVICE_OPTIONS) private readonly options: ServiceOptions,
  ) {}

  @Get('time-left')
  timeLeft(@Req() request: Request, @Res() response: Response): void {
    refuseQuery(request);
    answer(request, response);
  }

  @Post('stay')
  @HttpCode(200)
  stay(@Req() request: Request, @Res() response: Response): void {
    const now = this.services.now();
    const { session } = request;
    if (session.times) {
      session.times = { ...session.times, seenAt: now };
      request.sessionEnds = sessionEnds(session.times, this.options.session, now) ?? undefined;
    }
    answer(request, response);
  }
}

function answer({ sessionEnds: ends, language }: Request, response: Response): void {
  response.json(
    ends && {
      secondsLeft: ends.secondsLeft,
      extendable: ends.extendable,
      at: formatTime(ends.at, language),
    },
  );
}
