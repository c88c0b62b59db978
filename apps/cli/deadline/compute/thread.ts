import { parentPort, workerData } from 'node:worker_threads';
import { type HolidaySource, holidayCalendar } from '#domain/calendars';
import { answersWith } from './answer-lines';

const { published, announcements } = workerData as HolidaySource;
const answerLines = answersWith(holidayCalendar(published, announcements));

/** A lane in a thread of its own, started with the source of its list of bank holidays: lines come in, answers go out. */
parentPort?.on('message', (lines: readonly string[]) => parentPort?.postMessage(answerLines(lines)));
