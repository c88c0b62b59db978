import type { NestExpressApplication } from '@nestjs/platform-express';
import { loadDirectory } from '#application/directory';
import { instant } from '#domain/kernel';
import { HolidayLists } from '#record/ledger';
import type { SealedLedger } from '#record/sealed-ledger';
import { sampleDirectoryFile } from '#application/register-import';
import { type ApiServices, createApi } from './create-api';

const nothingDecided = () => Promise.reject(new Error('nothing is decided here'));

/** The API with nothing behind it; every token is the sample official's. */
export const stubbedApi = (services: Partial<ApiServices> = {}): Promise<NestExpressApplication> =>
  createApi({
    ledger: { holidays: new HolidayLists() } as SealedLedger,
    directory: loadDirectory(sampleDirectoryFile),
    now: () => instant('2026-06-01T10:00:00Z'),
    verifyToken: () => Promise.resolve({ sub: 'sample-official' }),
    answers: {
      claim: () => Promise.resolve({ kind: 'ours' }),
      finish: () => Promise.resolve(),
      release: () => Promise.resolve(),
    },
    gateway: { execute: nothingDecided, executeRunning: nothingDecided },
    ...services,
  });
