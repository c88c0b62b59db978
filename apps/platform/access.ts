import { type CanActivate, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Request } from 'express';

const PUBLIC = 'cylch:public';

/** Open to whoever asks, signed in or not: on a controller or one of its methods. */
export const Public = () => SetMetadata(PUBLIC, true);

/** Stands before every route of an app (APP_GUARD); only those marked `@Public()` are open. */
export abstract class AccessGuard implements CanActivate {
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const marked = [context.getHandler(), context.getClass()].some(
      (target) => Reflect.getMetadata(PUBLIC, target) === true,
    );
    if (!marked) await this.admit(context.switchToHttp().getRequest<Request>());
    return true;
  }

  /** Who asks, noted on the request. @throws the app's own answer to whoever may not */
  protected abstract admit(request: Request): void | Promise<void>;
}
