/** The worker process that checks photos in Node. */
import { serve } from '../src/cli/serve.ts';

serve();
