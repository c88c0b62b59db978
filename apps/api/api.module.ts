import { Module, type DynamicModule } from '@nestjs/common';
import { SignedInGuard } from './access/signed-in.guard';
import { ComputeDeadlineController } from './deadlines/compute-deadline.controller';
import { GetActivityController } from './activity/get-activity.controller';
import { HealthController } from './health.controller';
import { AskDecisionController } from './obligations/ask-decision.controller';
import { GetAsOfController } from './obligations/get-as-of.controller';
import { GetDiffController } from './obligations/get-diff.controller';
import { GetForecastController } from './obligations/get-forecast.controller';
import { GetHistoryController } from './obligations/get-history.controller';
import { GetMailsController } from './obligations/get-mails.controller';
import { GetObligationController } from './obligations/get-obligation.controller';
import { GetRecordController } from './obligations/get-record.controller';
import { GetWhyController } from './obligations/get-why.controller';
import { ListObligationsController } from './obligations/list-obligations.controller';
import { RegisterObligationController } from './obligations/register-obligation.controller';
import { Decisions } from './service/decisions.service';
import { Obligations } from './service/obligations.service';
import { API_SERVICES, type ApiServices } from './services';
import { RecordTriggerController } from './triggers/record-trigger.controller';

@Module({})
export class ApiModule {
  static with(services: ApiServices): DynamicModule {
    return {
      module: ApiModule,
      controllers: [
        HealthController,
        GetActivityController,
        ListObligationsController,
        GetObligationController,
        GetAsOfController,
        GetDiffController,
        GetWhyController,
        GetHistoryController,
        GetRecordController,
        GetForecastController,
        GetMailsController,
        RegisterObligationController,
        AskDecisionController,
        RecordTriggerController,
        ComputeDeadlineController,
      ],
      providers: [{ provide: API_SERVICES, useValue: services }, Decisions, Obligations, SignedInGuard],
    };
  }
}
