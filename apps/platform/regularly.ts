/** Work that is done again and again, each time once the last is over, and is waited for at the end. */
export class Regularly {
  private last: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;

  /** @param onFailure hears of each time that failed; the next comes all the same */
  constructor(
    private readonly work: () => Promise<unknown>,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /** @returns once it was done for the first time */
  begin(everyMs: number): Promise<void> {
    this.timer = setInterval(() => void this.once(), everyMs).unref();
    return this.once();
  }

  async end(): Promise<void> {
    clearInterval(this.timer);
    await this.last;
  }

  private once(): Promise<void> {
    this.last = this.last.then(this.work).then(() => undefined, this.onFailure);
    return this.last;
  }
}
