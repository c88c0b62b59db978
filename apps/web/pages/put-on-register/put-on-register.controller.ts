import { Controller, ForbiddenException, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { mayDo } from '#application/directory';
import { renderPage } from '../../platform/render-page';
import { personOf } from '../../platform/request';
import { COUNTED_FROM } from '../recurring-duty/terms-answers';

/** What is put on the register from its words, as a form of its own begins with. */
const ONCE = ['action', 'recommendation', 'standing-meeting', 'statement', 'continuous-duty', 'past-event'];

/** Where putting something on the register begins: which kind it is. */
@Controller()
export class PutOnRegisterController {
  @Get('new')
  show(@Req() request: Request, @Res() response: Response): void {
    if (!mayDo(personOf(request).roles, 'register')) throw new ForbiddenException();
    renderPage(request, response, {
      page: 'put-on-register',
      data: { countedFrom: COUNTED_FROM, once: ONCE },
    });
  }
}
