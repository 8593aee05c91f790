import {
  HttpRouterService,
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { Model } from '../model';
import { AssessmentStore } from '../store';
import { BadgeAnswers } from './BadgeAnswers';
import { readBadgeConfig } from './readBadgeConfig';
import { BadgesApi } from './types';

/** The badges, open to anybody where configuration says so. */
export function createBadges(options: {
  config: RootConfigService;
  httpRouter: HttpRouterService;
  logger: LoggerService;
  model: Model;
  assessments: AssessmentStore;
}): BadgesApi {
  const { config, httpRouter, logger, model, assessments } = options;
  const badges = readBadgeConfig(config, { logger, ladder: model.ladder });
  if (badges) {
    httpRouter.addAuthPolicy({
      path: '/services/:kind/:namespace/:name/badge.svg',
      allow: 'unauthenticated',
    });
  }
  return new BadgeAnswers({ config: badges, assessments });
}
