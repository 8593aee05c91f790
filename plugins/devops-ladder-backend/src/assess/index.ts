export { assessService } from './assessService';
export {
  readOrganisationProfile,
  type OrganisationProfile,
} from './readOrganisationProfile';
