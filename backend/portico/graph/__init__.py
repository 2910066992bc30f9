"""The engine that knows GraphQL: declarations, guard, reference execution, pages, HTTP, socket."""
