import { Controller, Get, Inject, Param, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { listMails } from '#notifications';
import { SignedInGuard } from '../access/signed-in.guard';
import { API_SERVICES, type ApiServices } from '../services';
import { idParameter } from '../service/parameters';

@ApiTags('obligations')
@ApiBearerAuth()
@UseGuards(SignedInGuard)
@Controller('obligations')
export class GetMailsController {
  constructor(@Inject(API_SERVICES) private readonly services: ApiServices) {}

  @Get(':id/mails')
  @ApiOperation({ summary: 'Who was told, when, and what became of every attempt' })
  async mails(@Param('id', { schema: idParameter }) id: string) {
    return { mails: await listMails(this.services.ledger.db, { obligationId: id }) };
  }
}
