import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { AccessibilityController } from './pages/accessibility/accessibility.controller';
import { AssetsController } from './pages/assets/assets.controller';
import { SignInController } from './pages/sign-in/sign-in.controller';
import { SignOutController } from './pages/sign-out/sign-out.controller';
import { StartController } from './pages/start/start.controller';
import { WEB_SERVICES, type WebServices } from './services';

const controllers: Type<object>[] = [
  AssetsController,
  StartController,
  SignInController,
  SignOutController,
  AccessibilityController,
];

@Module({})
export class WebModule {
  static with(services: WebServices): DynamicModule {
    return {
      module: WebModule,
      controllers,
      providers: [{ provide: WEB_SERVICES, useValue: services }],
    };
  }
}
