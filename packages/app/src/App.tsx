import { createApp } from '@backstage/frontend-defaults';
import { catalogWithRungs } from './modules/catalog';
import { navModule } from './modules/nav';

export default createApp({
  features: [catalogWithRungs, navModule],
});
