/** The worker process that checks photos in Node. */
import { serve } from './serve.ts';

serve();
