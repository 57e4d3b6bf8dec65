import { createChecker } from 'clearshot';
import 'clearshot/element';

// At module level, as applications do it: a server that renders the page runs this too.
const checker = createChecker();

/** Checks the photo that is chosen, and leaves the answer where the test reads it. */
export function start(input) {
  const answer = (value) => {
    document.body.dataset.answer = JSON.stringify(value);
  };
  input.onchange = async () => {
    try {
      const { file, error, rules } = await checker.check(input.files[0]);
      answer({ file, error, rules: rules.length });
    } catch (error) {
      answer({ failure: String(error) });
    }
  };
  answer('ready');
}
