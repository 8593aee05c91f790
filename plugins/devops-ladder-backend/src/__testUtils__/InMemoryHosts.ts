import { HostState, HostStore, PauseReason } from '../store';

/** How hosts fare, for as long as a test runs. */
export class InMemoryHosts implements HostStore {
  readonly states = new Map<string, HostState>();

  async list(): Promise<HostState[]> {
    return [...this.states.values()];
  }

  async pause(
    host: string,
    options: { at: Date; until: Date; reason: PauseReason },
  ): Promise<void> {
    const { at, until, reason } = options;
    const before = this.stateOf(host, at);
    this.states.set(host, {
      ...before,
      pausedUntil: until,
      reason,
      failures: before.failures + 1,
    });
  }

  async recover(host: string, at: Date): Promise<void> {
    const { requests } = this.stateOf(host, at);
    this.states.set(host, { host, requests, failures: 0, updatedAt: at });
  }

  async count(requests: Map<string, number>, at: Date): Promise<void> {
    for (const [host, count] of requests) {
      const before = this.stateOf(host, at);
      this.states.set(host, { ...before, requests: before.requests + count });
    }
  }

  private stateOf(host: string, at: Date): HostState {
    return (
      this.states.get(host) ?? { host, failures: 0, requests: 0, updatedAt: at }
    );
  }
}
