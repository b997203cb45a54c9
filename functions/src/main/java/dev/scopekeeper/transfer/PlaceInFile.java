package dev.scopekeeper.transfer;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.ProblemMessage;
import java.util.Map;
import java.util.TreeMap;

/**
 * A problem at a place in a file. The code is that of the problem; the place is one more parameter,
 * and stands before the sentence as in the messages of a compiler.
 *
 * @param place a JSON Pointer into the file
 */
record PlaceInFile(String place, String code, String detail, Map<String, Object> values)
    implements ProblemMessage {

  static PlaceInFile of(String place, ProblemMessage problem) {
    return new PlaceInFile(place, problem.code(), problem.sentence(), problem.parameters());
  }

  /** The first fault of a problem with the content of a file. */
  static PlaceInFile of(Problem problem) {
    var fault = problem.faults().getFirst();
    return new PlaceInFile(
        fault.pointer().orElse("#"), fault.code(), fault.detail(), fault.parameters());
  }

  @Override
  public Problem.Kind kind() {
    return Problem.Kind.INVALID;
  }

  @Override
  public Map<String, Object> parameters() {
    var parameters = new TreeMap<>(values);
    parameters.put("place", place);
    return parameters;
  }

  @Override
  public String sentence() {
    return place + ": " + detail;
  }
}
