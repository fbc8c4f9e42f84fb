#!/usr/bin/env bash
# Hands what lies in the queues of undelivered and unfinished work to its function once more:
#   infra/operations/redrive.sh <stage>
# A message is taken out of its queue only after the function has done its work. Every function may be called twice with
# the same event: it changes nothing the second time. Needs the aws command and jq, and the rights of an operator.
set -euo pipefail

stage=${1:?which stage}
stack="chi-dao-$stage-workflow"
invocation=$(mktemp -d)
trap 'rm -r "$invocation"' EXIT

outputs() { aws cloudformation describe-stacks --stack-name "$stack" --query 'Stacks[0].Outputs' --output json; }
outputs=$(outputs)
output() { jq -er --arg name "$1" '.[] | select(.OutputKey == $name) | .OutputValue' <<<"$outputs"; }

# call <function> <payload>: fails when the function does.
call() {
  printf '%s' "$2" >"$invocation/payload"
  local answer
  answer=$(aws lambda invoke --function-name "$1" --payload "fileb://$invocation/payload" --output json "$invocation/answer")
  if jq -e 'has("FunctionError")' >/dev/null <<<"$answer"; then
    echo "  failed again: $(cat "$invocation/answer")" >&2
    return 1
  fi
}

# drain <queue> <how to find the function and its event in a message>
drain() {
  local queue=$1 handle=$2 done=0 left=0 message body receipt
  # An empty queue answers nothing at all.
  while message=$(aws sqs receive-message --queue-url "$queue" --visibility-timeout 900 --output json) &&
    [ -n "$message" ]; do
    body=$(jq -er '.Messages[0].Body' <<<"$message")
    receipt=$(jq -er '.Messages[0].ReceiptHandle' <<<"$message")
    if "$handle" "$body"; then
      aws sqs delete-message --queue-url "$queue" --receipt-handle "$receipt"
      done=$((done + 1))
    else
      left=$((left + 1))
    fi
  done
  echo "$queue: $done done, $left left"
  [ "$left" -eq 0 ]
}

# What EventBridge could not hand over is the event itself.
failed_execution() { call "$(output FailedExecutionsFunction)" "$1"; }
mail_feedback() { call "$(output MailFeedbackFunction)" "$1"; }
# What a function could not finish comes with its name and its event.
unfinished() { call "$(jq -er '.requestContext.functionArn' <<<"$1")" "$(jq -ec '.requestPayload' <<<"$1")"; }
# A schedule's call has no content, and both functions do whatever is due.
scheduled() { call "$(output SweeperFunction)" '{}' && call "$(output MorningDigestFunction)" '{}'; }
# A batch of the stream is only named: its events are read from the stream again, which keeps them for 24 hours.
batch() {
  local stream shard first last iterator events
  read -r stream shard first last < <(jq -r '.DDBStreamBatchInfo |
    [.streamArn, .shardId, .startSequenceNumber, .endSequenceNumber] | join(" ")' <<<"$1")
  iterator=$(aws dynamodbstreams get-shard-iterator --stream-arn "$stream" --shard-id "$shard" \
    --shard-iterator-type AT_SEQUENCE_NUMBER --sequence-number "$first" --query ShardIterator --output text) || return 1
  events=$(aws dynamodbstreams get-records --shard-iterator "$iterator" --output json |
    jq -ec --arg last "$last" '{Records: [.Records[]
      | select((.dynamodb.SequenceNumber | [length, .]) <= ($last | [length, .]))
      | select(.eventName == "INSERT" and (.dynamodb.Keys.sk.S | startswith("EVENT#")))]}') || return 1
  call "$(output RelayFunction)" "$events" && jq -e '.batchItemFailures == []' "$invocation/answer" >/dev/null
}

result=0
drain "$(output FailedExecutionsQueue)" failed_execution || result=1
drain "$(output MailFeedbackQueue)" mail_feedback || result=1
drain "$(output UnfinishedQueue)" unfinished || result=1
drain "$(output TimetableQueue)" scheduled || result=1
drain "$(output RelayQueue)" batch || result=1
exit $result
