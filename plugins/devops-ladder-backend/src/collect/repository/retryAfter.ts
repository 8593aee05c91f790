interface Headers {
  get(name: string): string | null;
}

const IN_WORDS = /retry[- ]after:?\s+(\d+)/i;

/**
 * When a host wants to be asked again, where its answer is seen: most readers
 * keep it to themselves.
 */
export function retryAfter(error: unknown, at: Date): Date | undefined {
  if (typeof error !== 'object' || error === null) {
    return undefined;
  }
  const { response, cause, message } = error as {
    response?: { headers?: Headers };
    cause?: unknown;
    message?: unknown;
  };
  const headers =
    typeof response?.headers?.get === 'function' ? response.headers : undefined;
  return (
    after(headers?.get('retry-after'), at) ??
    reset(headers?.get('x-ratelimit-reset'), at) ??
    after(IN_WORDS.exec(String(message ?? ''))?.[1], at) ??
    retryAfter(cause, at)
  );
}

/** Seconds, or a date. */
function after(text: string | null | undefined, at: Date): Date | undefined {
  if (!text) {
    return undefined;
  }
  const seconds = Number(text);
  return later(
    Number.isNaN(seconds) ? Date.parse(text) : at.getTime() + seconds * 1_000,
    at,
  );
}

/** Seconds since 1970. */
function reset(text: string | null | undefined, at: Date): Date | undefined {
  return text ? later(Number(text) * 1_000, at) : undefined;
}

function later(time: number, at: Date): Date | undefined {
  return time > at.getTime() ? new Date(time) : undefined;
}
