import { LoggerService } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { assertError } from '@backstage/errors';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Ladder } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { ChangeListener, ServiceChange } from '../changes';
import { ConfirmedNotice, NoticeStore } from '../store';
import { noticesOf } from './noticesOf';

/** A second look is taken soon, but not so soon that a short fault is still there. */
const SECOND_LOOK_MS = 5 * 60_000;
const BATCH = 100;

/**
 * Tells owners of a rung that dropped and of severe traps: once for each, and
 * only after a second look shows the same.
 */
export class OwnerNotifier implements ChangeListener {
  private readonly notices: NoticeStore;
  private readonly notifications: NotificationService;
  private readonly ladder: Ladder;
  private readonly logger: LoggerService;
  private readonly clock: () => Date;

  constructor(options: {
    notices: NoticeStore;
    notifications: NotificationService;
    ladder: Ladder;
    logger: LoggerService;
    clock: () => Date;
  }) {
    this.notices = options.notices;
    this.notifications = options.notifications;
    this.ladder = options.ladder;
    this.logger = options.logger;
    this.clock = options.clock;
  }

  async changed(changes: readonly ServiceChange[]): Promise<void> {
    const notices = changes.flatMap(change => noticesOf(change, this.ladder));
    if (notices.length) {
      await this.notices.add(
        notices,
        new Date(this.clock().getTime() + SECOND_LOOK_MS),
      );
    }
  }

  /** Sends what a second look confirmed and forgets what it did not. */
  async sendConfirmed(signal: AbortSignal): Promise<void> {
    const looked = await this.notices.listLookedAtAgain(BATCH);
    for (const each of looked) {
      if (signal.aborted) {
        return;
      }
      if (each.isConfirmed && each.owner) {
        await this.send(each, each.owner);
      }
      await this.notices.remove(each.notice);
    }
  }

  /** One that cannot be sent holds up no other. */
  private async send(confirmed: ConfirmedNotice, owner: string): Promise<void> {
    const { entityRef, kind, detail, seenAt } = confirmed.notice;
    const { kind: entityKind, namespace, name } = parseEntityRef(entityRef);
    try {
      await this.notifications.send({
        recipients: { type: 'entity', entityRef: owner },
        payload: {
          ...this.wordsOf(confirmed),
          link: `/catalog/${namespace}/${entityKind}/${name}/ladder`,
          severity: kind === 'severe-trap' ? 'high' : 'normal',
          topic: 'devops-ladder',
          // A notification of the same scope takes the place of the one before.
          scope: `${entityRef}#${kind}#${detail}#${seenAt}`,
        },
      });
    } catch (error) {
      assertError(error);
      this.logger.warn(`${owner} could not be told of ${entityRef}`, error);
    }
  }

  private wordsOf({ notice, service, attained }: ConfirmedNotice) {
    if (notice.kind === 'rung-dropped') {
      return {
        title: `${service} dropped to rung ${attained}`,
        description: `It stood on rung ${notice.detail} before. The ladder tab shows what changed.`,
      };
    }
    const trap = this.ladder.traps.find(({ id }) => id === notice.detail);
    return {
      title: `${service}: ${notice.detail}`,
      description: trap?.means ?? 'The ladder tab shows the evidence.',
    };
  }
}
