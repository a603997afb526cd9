import { htmlPage } from '../html-page.js';

const FORM = `
<form method="post" action="/sign-in">
<p><label for="token">Token</label><br>
<input id="token" name="token" type="password" autocomplete="current-password" required autofocus></p>
<p><button type="submit">Sign in</button></p>
</form>`;

/** What somebody sees whose link was used already, is too old, or was never given out. */
export function linkPage(): string {
  return htmlPage(
    'This link does not sign in any more',
    `<p>A link signs in once, and for ten minutes. In a terminal on the machine that runs Vinculum,</p>
<pre>vinculum sign-in</pre>
<p>prints a new one.</p>`,
  );
}

/** The form for the token of VINCULUM_TOKEN_FILE. */
export function tokenPage(wrong: boolean): string {
  const notice = wrong ? '<p role="alert">That is not the token. Try again.</p>' : '';
  return htmlPage('Sign in to Vinculum', `${notice}${FORM}`);
}
