import { Router, provideRouter } from '@angular/router';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { PostWords, withScrolling } from './post-words';

describe('what somebody wrote', () => {
  it('lets tables and code scroll from the keyboard', () => {
    const html = withScrolling('<table><tbody><tr><td>1</td></tr></tbody></table><pre><code>x</code></pre>');
    expect(html).toContain('<div class="md-scroll" tabindex="0" role="group" aria-label="Table"><table>');
    expect(html).toContain('</table></div><pre tabindex="0">');
  });

  it('keeps what it needs of the markup', async () => {
    await render(PostWords, {
      inputs: { html: '<table><tbody><tr><td>1</td></tr></tbody></table><p class="md-source">Ruth</p>' },
      providers: [provideRouter([])],
    });
    expect(screen.getByRole('group', { name: 'Table' }).tabIndex).toBe(0);
    expect(screen.getByText('Ruth').className).toBe('md-source');
  });

  it('follows links within the product itself, and leaves others and files to the browser', async () => {
    const { fixture } = await render(PostWords, {
      inputs: { html: '<a href="/forum/t/12/2">Ruth</a> <a href="https://www.gov.uk">guide</a> <a href="/api/files/1">file</a>' },
      providers: [provideRouter([])],
    });
    const go = jest.spyOn(fixture.debugElement.injector.get(Router), 'navigateByUrl').mockResolvedValue(true);
    const user = userEvent.setup();
    await user.click(screen.getByRole('link', { name: 'Ruth' }));
    expect(go).toHaveBeenCalledWith('/forum/t/12/2');
    for (const name of ['guide', 'file']) {
      const link = screen.getByRole('link', { name });
      link.addEventListener('click', (event) => {
        expect(event.defaultPrevented).toBe(false);
        event.preventDefault();
      });
      await user.click(link);
    }
    expect(go).toHaveBeenCalledTimes(1);
  });

  it('asks first who shows it', async () => {
    const follow = jest.fn().mockReturnValue(true);
    const { fixture } = await render(PostWords, {
      inputs: { html: '<a href="/forum/t/12/2">Ruth</a>', follow },
      providers: [provideRouter([])],
    });
    const go = jest.spyOn(fixture.debugElement.injector.get(Router), 'navigateByUrl');
    await userEvent.setup().click(screen.getByRole('link', { name: 'Ruth' }));
    expect(follow).toHaveBeenCalledWith('/forum/t/12/2');
    expect(go).not.toHaveBeenCalled();
  });
});
