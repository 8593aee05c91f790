import { usePermission } from '@backstage/plugin-permission-react';
import { devopsLadderStatusReadPermission } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { render, screen } from '@testing-library/react';
import { IfPermitted } from '.';

jest.mock('@backstage/plugin-permission-react');

function renderWith(answer: ReturnType<typeof usePermission>) {
  jest.mocked(usePermission).mockReturnValue(answer);
  return render(
    <IfPermitted
      permission={devopsLadderStatusReadPermission}
      otherwise="For operators"
    >
      <button>Resolve</button>
    </IfPermitted>,
  ).container;
}

describe('IfPermitted', () => {
  it('offers it to whoever may', () => {
    const root = renderWith({ loading: false, allowed: true });

    expect(screen.getByRole('button', { name: 'Resolve' })).toBeVisible();
    expect(root.querySelector('.undecided')).toBeNull();
    expect(usePermission).toHaveBeenCalledWith({
      permission: devopsLadderStatusReadPermission,
    });
  });

  it('keeps its place until that is known', () => {
    const root = renderWith({ loading: true, allowed: false });

    expect(root.querySelector('.undecided button')).not.toBeNull();
    expect(screen.queryByText('For operators')).not.toBeInTheDocument();
  });

  it('says something else to whoever may not', () => {
    renderWith({ loading: false, allowed: false });

    expect(screen.getByText('For operators')).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('leaves it to the backend where it cannot be asked', () => {
    renderWith({ loading: false, allowed: false, error: new Error('gone') });

    expect(screen.getByRole('button', { name: 'Resolve' })).toBeVisible();
  });
});
