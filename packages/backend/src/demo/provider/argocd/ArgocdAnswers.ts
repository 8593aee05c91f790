import { Answer, ok } from '../Answer';

type Json = Record<string, unknown>;

/** An application as Argo CD's API has it. */
export interface DemoApplication extends Json {
  metadata: { name: string };
}

const PREFIX = 'items.';

/**
 * Answers as Argo CD's API does about the applications of
 * `examples/provider/argocd`.
 */
export class ArgocdAnswers {
  constructor(private readonly applications: DemoApplication[]) {}

  /** @param path - below the API, e.g. `/applications` */
  get(path: string, query: URLSearchParams): Answer {
    const [, name] = /^\/applications(?:\/([^/]+))?$/.exec(path) ?? [];
    if (name) {
      const found = this.applications.find(app => app.metadata.name === name);
      // It does not tell what is hidden from what is not there.
      return found
        ? ok(found)
        : { status: 403, body: { error: 'permission denied', code: 7 } };
    }
    const fields = query.get('fields')?.split(',');
    return ok({
      metadata: { resourceVersion: '1' },
      items: this.applications.map(app => (fields ? only(fields, app) : app)),
    });
  }
}

/** The application with the fields that were asked for. */
function only(fields: string[], app: DemoApplication): Json {
  const kept: Json = {};
  for (const field of fields.filter(each => each.startsWith(PREFIX))) {
    const path = field.slice(PREFIX.length).split('.');
    const value = path.reduce<unknown>(
      (at, key) => (at as Json | undefined)?.[key],
      app,
    );
    const last = path.pop()!;
    if (value !== undefined) {
      const into = path.reduce<Json>((at, key) => {
        at[key] ??= {};
        return at[key] as Json;
      }, kept);
      into[last] = value;
    }
  }
  return kept;
}
