import type { ServiceScope } from './ServiceScope';

/**
 * Something that is asked about the place of a service.
 *
 * @internal
 */
export type Question<T = unknown> = (scope: ServiceScope) => T;

interface Answer {
  question: Question;
  answer: unknown;
  same: (one: unknown, other: unknown) => boolean;
}

/**
 * What was asked about the place of a service while something was read, and
 * the answers. What was read holds for all services that have the same ones.
 *
 * @internal
 */
export class Answers {
  private readonly given = new Map<unknown, Answer>();

  /** @param key - the same for the same question */
  add(
    key: unknown,
    question: Question,
    answer: unknown,
    same: Answer['same'] = Object.is,
  ): void {
    if (!this.given.has(key)) {
      this.given.set(key, { question, answer, same });
    }
  }

  addAll(others: Answers): void {
    for (const [key, answer] of others.given) {
      if (!this.given.has(key)) {
        this.given.set(key, answer);
      }
    }
  }

  holdFor(scope: ServiceScope): boolean {
    for (const { question, answer, same } of this.given.values()) {
      if (!same(answer, question(scope))) {
        return false;
      }
    }
    return true;
  }
}
