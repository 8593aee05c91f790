import { Application } from './Application';
import {
  isPassing,
  Tier,
  tierOfWords,
  wordsOf,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';

/** Texts that may say where an application runs; the first that does rules. */
const TEXTS: Array<(app: Application) => string> = [
  app => app.name,
  app => app.destination.namespace ?? '',
  app => app.settings?.sources.map(({ path }) => path ?? '').join(' ') ?? '',
  app => app.destination.name ?? '',
];

/**
 * Where the applications of one service run, by the words that tell them
 * apart: a service may well be called `live-chat` or `test-reports`.
 *
 * @internal
 */
export class Placement {
  /** Those of the service that last, unless it has no other ones. */
  readonly lasting: Application[];
  private readonly words: Map<Application, string[][]>;
  private readonly production: string[];

  /** @param production - the environments that the owner names production, if any */
  constructor(applications: Application[], production: string[] = []) {
    this.production = production.map(name => wordsOf(name).join(' '));
    const all = TEXTS.map(text =>
      applications.map(application => wordsOf(text(application))),
    );
    const own = all.map(ofText =>
      ofText.map(words =>
        ofText.length > 1
          ? words.filter(word => !ofText.every(each => each.includes(word)))
          : words,
      ),
    );
    this.words = new Map(
      applications.map((each, index) => [each, own.map(text => text[index])]),
    );
    const lasting = applications.filter(each => !this.isPreview(each));
    this.lasting =
      applications.length > 1 && lasting.length > 0 ? lasting : applications;
  }

  tierOf(application: Application): Tier | undefined {
    for (const words of this.words.get(application) ?? []) {
      const tier = this.tierOfText(words);
      if (tier) {
        return tier;
      }
    }
    return undefined;
  }

  /** Where the owner names production, nothing else is. */
  private tierOfText(words: string[]): Tier | undefined {
    const text = ` ${words.join(' ')} `;
    if (this.production.some(name => text.includes(` ${name} `))) {
      return 'production';
    }
    const tier = tierOfWords(words);
    return tier === 'production' && this.production.length > 0
      ? undefined
      : tier;
  }

  private isPreview(application: Application): boolean {
    const [name, namespace] = this.words.get(application) ?? [];
    return isPassing(name) || isPassing(namespace);
  }
}
