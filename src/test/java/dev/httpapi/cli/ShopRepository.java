package dev.httpapi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A repository of services, kept bare as on a server, with a branch {@code feature} that is
 * proposed for {@code main}.
 *
 * @param folder where it lies, and a clone in which commits are made
 */
record ShopRepository(Path folder) {
  /** A service with routes far enough from each other that branches do not meet. */
  static final String SERVICE =
      """
      service: shop
      provider:
        name: aws
        runtime: nodejs20.x
      functions:
        list:
          handler: handler.list
          events:
            - httpApi: GET /items
        one:
          handler: handler.one
          events:
            - httpApi: GET /items/{id}
        clean:
          handler: handler.clean
          timeout: 20
      """;

  /** What main becomes after the branch has left it. */
  private static final String ADDED_TO_MAIN =
      """
        later:
          handler: handler.later
          events:
            - httpApi: GET /later
      """;

  /** A pull request's merge commit, as GitHub makes it, and its head. */
  static final String MERGED = "refs/pull/7/merge";

  static final String PROPOSED = "refs/merge-requests/7/head";

  /**
   * Makes it.
   *
   * @param services their paths, and the services as they are on main
   */
  static ShopRepository in(Path folder, Map<String, String> services) throws IOException {
    ShopRepository shop = new ShopRepository(folder);
    Files.createDirectories(shop.work());
    shop.git(folder, "init", "-q", "--bare", "-b", "main", shop.server().toString());
    shop.git(shop.work(), "init", "-q", "-b", "main");
    shop.git(shop.work(), "remote", "add", "origin", shop.server().toUri().toString());
    for (Map.Entry<String, String> service : services.entrySet()) {
      Services.write(shop.work().resolve(service.getKey()), service.getValue());
    }
    shop.commit("main");
    shop.git(shop.work(), "checkout", "-q", "-b", "feature");
    shop.propose();
    return shop;
  }

  /** Another commit on feature, by which a service becomes this one. */
  ShopRepository change(String service, String text) throws IOException {
    git(work(), "checkout", "-q", "feature");
    Services.write(work().resolve(service), text);
    commit("feature");
    propose();
    return this;
  }

  /** Another commit on main, where a route is added at the end of a service. */
  ShopRepository moveMain(String service) throws IOException {
    git(work(), "checkout", "-q", "main");
    Path file = work().resolve(service);
    Services.write(file, Files.readString(file) + ADDED_TO_MAIN);
    commit("main");
    propose();
    return this;
  }

  private void commit(String branch) {
    git(work(), "add", ".");
    git(work(), "commit", "-q", "--allow-empty", "-m", "Change " + branch);
    git(work(), "push", "-q", "origin", branch);
  }

  private void propose() {
    git(work(), "push", "-q", "-f", "origin", "feature:" + PROPOSED);
    git(work(), "checkout", "-q", "--detach", "main");
    git(work(), "merge", "-q", "--no-ff", "--no-edit", "feature");
    git(work(), "push", "-q", "-f", "origin", "HEAD:" + MERGED);
    git(work(), "checkout", "-q", "feature");
  }

  /**
   * Clones as a pipeline does: one commit is checked out, on no branch.
   *
   * @param branches whether every branch of the server is fetched, too, with its history
   */
  void checkOut(Path clone, String reference, boolean branches) throws IOException {
    Files.createDirectories(clone);
    git(clone, "init", "-q");
    git(clone, "remote", "add", "origin", server().toUri().toString());
    if (branches) {
      git(clone, "fetch", "-q", "origin", "+refs/heads/*:refs/remotes/origin/*");
    }
    git(clone, "fetch", "-q", "origin", reference);
    git(clone, "checkout", "-q", "--detach", "FETCH_HEAD");
  }

  private Path server() {
    return folder.resolve("shop.git");
  }

  /** A clone in which commits are made. */
  Path work() {
    return folder.resolve("work");
  }

  private String git(Path at, String... words) {
    return LocalGit.run(folder, at, words);
  }
}
