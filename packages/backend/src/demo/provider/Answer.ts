/** What a provider says to a request. */
export interface Answer {
  status: number;
  body: unknown;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });

export const refused = (status: 403 | 404, message: string): Answer => ({
  status,
  body: { message },
});
