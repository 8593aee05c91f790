import { Deployer } from './Deployer';
import {
  isPassing,
  Tier,
  tierOfWords,
  wordsOf,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';

/** Texts that may say where something runs; the first that does rules. */
const TEXTS: Array<(deployer: Deployer) => string> = [
  ({ name }) => name,
  ({ targetNamespace, namespace }) => targetNamespace ?? namespace,
  ({ path, heldBy }) => path ?? heldBy?.path ?? '',
  ({ cluster }) => cluster,
];

/**
 * Where the objects of one service run, by the words that tell them apart: a
 * service may well be called `live-chat` or `test-reports`.
 *
 * @internal
 */
export class Placement {
  /** Those of the service that last, unless it has no other ones. */
  readonly lasting: Deployer[];
  private readonly words: Map<Deployer, string[][]>;
  private readonly production: string[];

  /** @param production - the environments that the owner names production, if any */
  constructor(deployers: Deployer[], production: string[] = []) {
    this.production = production.map(name => wordsOf(name).join(' '));
    const all = TEXTS.map(text => deployers.map(each => wordsOf(text(each))));
    const own = all.map(ofText =>
      ofText.map(words =>
        ofText.length > 1
          ? words.filter(word => !ofText.every(each => each.includes(word)))
          : words,
      ),
    );
    this.words = new Map(
      deployers.map((each, index) => [each, own.map(text => text[index])]),
    );
    const lasting = deployers.filter(each => !this.isPreview(each));
    this.lasting =
      deployers.length > 1 && lasting.length > 0 ? lasting : deployers;
  }

  tierOf(deployer: Deployer): Tier | undefined {
    for (const words of this.words.get(deployer) ?? []) {
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

  private isPreview(deployer: Deployer): boolean {
    const [name, namespace] = this.words.get(deployer) ?? [];
    return isPassing(name) || isPassing(namespace);
  }
}
