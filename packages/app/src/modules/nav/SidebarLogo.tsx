import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { LadderIcon } from './LadderIcon';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    height: 3 * sidebarConfig.logoHeight,
    marginBottom: -14,
  },
  link: {
    display: 'flex',
    alignItems: 'center',
    gap: 14,
    marginLeft: 24,
    color: '#ffffff',
    fontFamily: 'system-ui, sans-serif',
    fontSize: 16,
    fontWeight: 600,
    whiteSpace: 'nowrap',
  },
});

export const SidebarLogo = () => {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();

  return (
    <div className={classes.root}>
      <Link
        to="/"
        underline="none"
        className={classes.link}
        aria-label="DevOps Ladder, home"
      >
        <LadderIcon />
        {isOpen && <span>DevOps Ladder</span>}
      </Link>
    </div>
  );
};
