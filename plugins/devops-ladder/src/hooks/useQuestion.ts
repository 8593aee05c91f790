import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Keeps an organisation's own facts apart from other parameters. */
const FACT_PREFIX = 'fact.';
const SERVICE = 'service';

/**
 * A question as its form holds it: values are text, as in an annotation.
 *
 * @internal
 */
export interface Question {
  facts: Record<string, string>;
  /** Entity ref of the service to depart from. */
  service?: string;
}

/** @internal */
export interface QuestionState {
  question: Question;
  /** `undefined` takes the statement back. */
  state: (fact: string, value: string | undefined) => void;
  withoutService: () => void;
  clear: () => void;
}

/**
 * A question as the query of an URL.
 *
 * @internal
 */
export function questionQuery({ facts, service }: Question): string {
  const params = new URLSearchParams();
  if (service) {
    params.set(SERVICE, service);
  }
  for (const [fact, value] of Object.entries(facts)) {
    params.set(`${FACT_PREFIX}${fact}`, value);
  }
  return params.toString();
}

function questionOf(params: URLSearchParams): Question {
  const facts: Record<string, string> = {};
  for (const [name, value] of params) {
    if (name.startsWith(FACT_PREFIX) && value) {
      facts[name.slice(FACT_PREFIX.length)] = value;
    }
  }
  const service = params.get(SERVICE) || undefined;
  return { facts, ...(service ? { service } : {}) };
}

/**
 * The question that stands in the URL, so that its answer can be shared.
 *
 * @internal
 */
export function useQuestion(): QuestionState {
  const [params, setParams] = useSearchParams();
  return useMemo(() => {
    const change = (alter: (after: URLSearchParams) => void) =>
      setParams(
        before => {
          const after = new URLSearchParams(before);
          alter(after);
          return after;
        },
        { replace: true },
      );
    return {
      question: questionOf(params),
      state: (fact, value) =>
        change(after =>
          value === undefined
            ? after.delete(`${FACT_PREFIX}${fact}`)
            : after.set(`${FACT_PREFIX}${fact}`, value),
        ),
      withoutService: () => change(after => after.delete(SERVICE)),
      clear: () =>
        change(after => [...after.keys()].forEach(name => after.delete(name))),
    };
  }, [params, setParams]);
}
