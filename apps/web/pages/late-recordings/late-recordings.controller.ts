import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Language } from '#domain/kernel';
import { isTriggerStream } from '#domain/obligations';
import { listLateRecordings } from '#record/read-models';
import { type DescribedEvent, describeRecorded } from '../../obligation/describe-recorded';
import { WEB_SERVICES, type WebServices } from '../../platform/services';
import { renderPage } from '../../platform/render-page';

interface LateRow extends DescribedEvent {
  /** the entry as of that record; null for a trigger, which is on no page of its own */
  readonly page: string | null;
}

/** Every event recorded more than one working day after it took effect, latest first. */
async function loadLateRecordings(
  { ledger, directory }: WebServices,
  language: Language,
): Promise<readonly LateRow[]> {
  const late = await listLateRecordings(ledger.db);
  const events = await ledger.findEvents(late.map(({ eventId }) => eventId));
  return late.flatMap(({ eventId, stream }) => {
    const event = events.get(eventId);
    if (event === undefined) return [];
    const page = isTriggerStream(stream) ? null : `/obligations/${stream}?known=${event.position}`;
    return [{ ...describeRecorded(event, directory, language), page }];
  });
}

@Controller('late-recordings')
export class LateRecordingsController {
  constructor(@Inject(WEB_SERVICES) private readonly services: WebServices) {}

  @Get()
  async list(@Req() request: Request, @Res() response: Response): Promise<void> {
    const rows = await loadLateRecordings(this.services, request.language);
    renderPage(request, response, { page: 'late-recordings', data: { rows } });
  }
}
