/** Why an event cannot be taken, where, and what would be accepted. */
export class Refusal extends Error {
  constructor(readonly field: string, message: string) {
    super(message);
  }
}
